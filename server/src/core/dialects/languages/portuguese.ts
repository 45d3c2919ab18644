import type { Language } from './language.ts';
import { words } from './words.ts';

export const portuguese: Language = {
  tag: 'pt',
  frequent: words(`
    o, os, do, da, dos, das, deve, devem, com, é, são, uma, não, no, na, ao, pelo, pela, usuário, usuários,
    utilizador, em, ou, sistema
  `),
  titles: {
    requirements: {
      inside: words(`
        regras de negócio, regras de negocio,
        documento de requisitos, especificação de requisitos, especificacao de requisitos,
        especificações de requisitos, requisitos do produto, requisitos do sistema, requisitos de software,
        requisitos funcionais, requisitos não funcionais, requisitos nao funcionais, requisitos não-funcionais,
        requisitos elicitados, levantamento de requisitos, análise de requisitos, lista de requisitos,
        história de usuário, histórias de usuário, historia de usuario, historias usuario, histórias de usuários,
        histórias do usuário, história de utilizador, histórias de utilizador, caso de uso, casos de uso,
        documento de visão,
        backlog do produto, backlog de produto, visão do produto, especificação de casos de uso, critérios de aceitação, declaração de requisitos, lista de histórias
      `),
      first: words('requisitos do, requisitos da'),
      last: words('requisitos, requisito'),
    },
    specification: {
      inside: words(`
        cenários de teste, roteiro de testes,
        especificação técnica, especificação funcional, especificação da api, documento de design,
        documento de projeto, documento de arquitetura, projeto técnico, design técnico,
        solicitação de mudança, requisição de mudança, casos de teste, caso de teste, proposta de mudança, proposta técnica, matriz de rastreabilidade, rastreabilidade, contrato da api, contrato de api, lista de tarefas,
        estratégia de testes, estratégia de teste, especificação de api, plano de testes, plano de teste, caso de testes, projeto de software, especificação de design,
        testes manuais, checklist de testes, lista de testes, testes de aceitação
      `),
      first: words('especificação, especificações, especificacao, especificacoes, plano de, plano do'),
      last: words('especificação, especificações, tarefas, plano'),
    },
    asking: words(`
      por que, porque, o que é, guia de, guia para, introdução a, introdução ao, sobre, como escrever, como usar,
      como fazer, como criar, plano de aula, plano de estudo, plano de estudos, plano de negócio, plano de negócios,
      plano de curso, plano de ensino, onde, regras de redação, regras para escrever, boas práticas,
      lista de revisão
    `),
    guides: words(`
      guia, manual, tutorial, orientado a especificações, orientado por especificações, guiado por especificações
    `),
    template: { inside: [], first: words('template de, template para'), last: words('template') },
    records: {
      inside: [],
      first: words(
        'índice de, relatório de, relatório do, relatorio de, resumo de, resumo do, resumo da, ata de, ata da, registro de, glossário',
      ),
      last: words('relatório, ata, glossário'),
    },
    look: words('design system, sistema de design'),
    backlog: words(''),
  },
  folders: {
    requirements: words('requisitos, historias, casos-de-uso, regras-de-negocio'),
    specification: words('especificacoes'),
  },
  sections: {
    requirements: words(`
      requisitos, requisitos funcionais, requisitos não funcionais, requisitos não-funcionais,
      requisitos nao funcionais, critérios de aceitação, critérios de aceite, histórias de usuário,
      história de usuário, histórias do usuário, casos de uso, caso de uso, fora de escopo, fora do escopo,
      definição do problema, público-alvo, métricas de sucesso, critérios de sucesso, regras de negócio,
      cenários de usuário
    `),
    specification: words(`
      modelo de dados, tratamento de erros, casos de teste, estratégia de testes, visão geral do sistema,
      solução proposta
    `),
    common: words(`
      escopo, objetivos, objetivo, restrições, premissas, atores, arquitetura, interfaces, perguntas em aberto,
      riscos, contexto
    `),
    look: words('cores, paleta de cores, tipografia, espaçamento, sombras, iconografia'),
  },
  names: {
    story: words('história de usuário, história do usuário, história do utilizador'),
    plannedStory: words('história'),
    epic: words('épico'),
    requirement: words('requisito'),
    requirements: words('requisitos, requisito'),
    criteria: words('critérios de aceita, criterios de aceita'),
    flows: words('fluxo alternativo, fluxo exceção, fluxo principal'),
    clauses: words(''),
    kinds: words(`
      regra, regra de negócio, requisito, funcionalidade, caso de uso, história de usuário, história, restrição,
      objetivo, critério, caso de teste, cenário, risco, decisão, premissa, tarefa
    `),
  },
  labels: {
    status: words('status, estado, situação'),
    choice: words('status, estado, prioridade, risco, impacto, tipo, categoria, severidade, esforço'),
    date: words('criado em, data de criação, atualizado, atualizado em, última atualização'),
    day: words('data'),
    owner: words('autor, autora, autores, responsável, elaborado por'),
    aside: words('justificativa, motivo, nota, observação, exemplo, história de usuário'),
    id: words('identificador, código, codigo, número'),
    name: words('nome, título'),
  },
  questions: {
    sections: words(
      'perguntas em aberto, perguntas abertas, questões em aberto, questões abertas, dúvidas em aberto, pontos em aberto',
    ),
    answers: words('resposta, decisão, resolução, resultado'),
    settled: words('respondida, respondido, decidida, decidido, resolvida, resolvido, fechada, fechado'),
    none: words('nenhuma, nenhum, não aplicável, não se aplica'),
  },
  numbers: {
    and: words('e, ou, e/ou, bem como'),
    through: words('a, ao, até'),
  },
  tables: {
    matrix: words('rastreabilidade, matriz, mapeamento'),
    tasks: words('tarefa, tarefas, atividade, passo'),
    describing: words('descrição, descricao, requisito, título, nome, função, funcionalidade'),
    relating: words(
      'componente, módulo, implementação, teste, testes, status, estado, arquivo, tarefa, depende de, fonte, evidência, cobertura',
    ),
  },
  options: {
    all: words(`
      rascunho, em revisão, em andamento, em progresso, pendente, aprovado, rejeitado, implementado, concluído,
      aberto, fechado, alta, média, baixa, alto, médio, baixo, crítica, crítico, sim, não
    `),
    authors: words('rascunho, em revisão, aprovado, rejeitado, implementado'),
    drafting: words('rascunho, em elaboração, em redação'),
    reviewing: words('em revisão, em aprovação, aguardando aprovação'),
    settled: words('aprovado, implementado, concluído'),
  },
  prompts: {
    deferred: words(''),
    putOff: words('a definir, a confirmar, a determinar, a completar, por definir, a ser definido'),
    nouns: words(`
      ação, acção, ator, atores, abordagem, âmbito, autor, autora, benefício, categoria, causa, cliente, componente,
      condição, contexto, critério, data, descrição, detalhes, duração, entrada, equipe, equipa, escopo, estado,
      etapa, evento, exemplo, fase, função, funcionalidade, impacto, indicador, link, mês, meta, métrica, módulo,
      motivo, nome, número, objetivo, objectivo, papel, passo, pergunta, perfil, persona, pessoa, plataforma, prazo,
      pré-condição, prioridade, problema, produto, projeto, projecto, propósito, público, requisito, resposta,
      responsável, restrição, resultado, risco, saída, seção, serviço, sistema, solução, tarefa, tecnologia, tempo,
      texto, tipo, título, unidade, url, usuário, utilizador, valor, versão
    `),
    ordinals: words('fase, versão, seção, módulo, semana, mês, ano, marco, cenário'),
    verbs: words(`
      adicione, adicionar, como, complete, defina, definir, descreva, descrever, detalhe, detalhar, escreva,
      escrever, especifique, especificar, explique, explicar, identifique, identificar, indique, indicar, informe,
      informar, insira, inserir, liste, listar, onde, opcional, preencha, preencher, por que, qual, quais, quando,
      quanto, quantos, quem, o que, breve, descrição, lista
    `),
    requests: words(`
      defina, definir, descreva, descrever, especifique, especificar, explique, explicar, identifique, indique,
      indicar
    `),
    adjectives: words('atual, desejado, desejada, esperado, esperada, específico, específica'),
    leads: words(`
      a, à, ao, aos, as, às, até, cada, com, como, da, das, de, do, dos, durante, e, é, em, entre, menos, na, nas,
      no, nos, o, os, ou, para, pela, pelo, por, quando, que, se, sem, sob, sobre, um, uma
    `),
    mentions: words('nenhum, nenhuma, sem, cada, exceto'),
    counting: words('marcador, marcadores, nenhum, cada'),
    trails: words(''),
    references: words('anexo, artigo, capítulo, figura, linha, página, seção, tabela'),
    examples: words('por exemplo, p. ex., p.ex., exemplo:, ex.:, ex:, ex.'),
    tags: words(''),
    things: words(''),
    date: words('aaaa, mm, dd'),
  },
  written: {
    notApplicable: 'Não se aplica',
    because: 'Não se aplica, porque {reason}',
    causes: words('porque, pois'),
    reason: 'motivo',
    retired: 'Retirado',
    title: 'Título',
  },
  statements: {
    modals: words('deve, devem, deverá, deverão, deveria, deveriam, pode, podem, precisa, precisam'),
    steps: words('dado, dada, quando, então'),
    triggers: words('quando, se, enquanto, onde'),
    wants: words('quero, gostaria'),
    headings: words('requisitos, requisito, critérios de aceitação, critérios de aceite'),
    units: words('segundo, minuto, hora, milissegundo, dia, semana, mês, meses, usuário, ponto'),
    roles: {
      given: words('dado, dada, dados, dado que'),
      event: words('quando'),
      condition: words('se'),
      state: words('enquanto'),
      feature: words('onde'),
      then: words('então'),
      subject: words('o, a, os, as'),
      shall: words('deve, devem, deverá, deverão'),
    },
  },
  vague: {
    speed: words('rápido, rápida, rápidos, rápidas, rapidamente, ágil, ágeis'),
    swift: words(''),
    ease: words(`
      fácil de usar, fáceis de usar, facilmente, intuitivo, intuitiva, intuitivos, intuitivas, intuitivamente,
      amigável, amigáveis
    `),
    quality: words(`
      robusto, robusta, razoável, razoáveis, adequado, adequada, adequados, adequadas, adequadamente, apropriado,
      apropriada, apropriados, apropriadas, aceitável, aceitáveis, eficiente, eficientes, eficientemente
    `),
    open: words(`
      se necessário, quando necessário, se possível, quando possível, sempre que possível, conforme apropriado,
      etc., e assim por diante
    `),
    timed: words(''),
    terms: words('acesso rápido, início rápido, guia rápido'),
  },
};
