import { checkRule } from '../../harness/check.ts';

describe('unpicked-option', () => {
  for (const [language, line, options] of [
    ['German', '- **Status:** Entwurf / Genehmigt / Abgelehnt', 'Entwurf / Genehmigt / Abgelehnt'],
    ['French', '- **Priorité :** Haute / Moyenne / Basse', 'Haute / Moyenne / Basse'],
    ['Italian', '- **Stato:** Bozza / Approvato', 'Bozza / Approvato'],
    ['Portuguese', '- **Prioridade:** Alta / Média / Baixa', 'Alta / Média / Baixa'],
    ['Polish', '- **Priorytet:** Wysoki / Średni / Niski', 'Wysoki / Średni / Niski'],
    ['Russian', '- **Приоритет:** Высокий / Средний / Низкий', 'Высокий / Средний / Низкий'],
    ['Ukrainian', '- **Пріоритет:** Високий / Середній / Низький', 'Високий / Середній / Низький'],
    ['Japanese', '- **優先度:** 高 / 中 / 低', '高 / 中 / 低'],
    ['Korean', '- **우선순위:** 높음 / 중간 / 낮음', '높음 / 중간 / 낮음'],
    ['Chinese', '- **状态:** 草稿 / 评审中 / 已批准', '草稿 / 评审中 / 已批准'],
    ['traditional Chinese', '- **狀態:** 草稿 / 審查中 / 已核准', '草稿 / 審查中 / 已核准'],
  ] as const)
    it(`knows the options of ${language}`, () => {
      const marks = `${' '.repeat(line.length - options.length)}${'^'.repeat(options.length)}`;
      const picks = options.split(' / ').join(', ');
      const label = line.slice(line.indexOf('**') + 2, line.indexOf(':')).trim();
      checkRule('unpicked-option', `# PRD: Login\n\n${line}\n${marks} ${label}: pick one of ${picks}.\n`);
    });
});
