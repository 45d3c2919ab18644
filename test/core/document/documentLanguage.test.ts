import assert from 'node:assert/strict';
import { allLanguages } from '../../../server/src/core/dialects/languages/allLanguages.ts';
import { languageOf } from '../../../server/src/core/document/documentLanguage.ts';
import { checkRefactoring, checkReply, documentOf } from '../../harness/check.ts';

/** In each language, a sentence of a requirement. */
const sentences: Readonly<Record<string, string>> = {
  en: 'The user and the system must be in the same place.',
  de: 'Der Nutzer und das System sind mit der Kasse verbunden, wenn eine Bestellung offen ist.',
  es: 'El sistema debe mostrar la lista de pedidos al usuario cuando se abre una sesión.',
  fr: 'Le système doit afficher la liste des commandes de l’utilisateur avec une remise.',
  it: 'Il sistema deve mostrare gli ordini degli utenti che sono nel negozio, con lo sconto.',
  pt: 'O sistema deve mostrar os pedidos do utilizador com uma nota na lista.',
  pl: 'System musi pokazać listę zamówień, która jest dla użytkownika oraz się zmienia w czasie.',
  ru: 'Система должна показать пользователя и его заказы, что и как это было.',
  uk: 'Система повинна показати користувача та його замовлення, що і як це було.',
  ja: 'システムは利用者の注文を一覧に表示することができる。',
  ko: '시스템은 사용자의 주문을 목록에 표시하고 알림을 보낸다.',
  'zh-Hans': '系统应当在用户登录时显示数据的列表，对这个页面进行记录。',
  'zh-Hant': '系統應當在用戶登錄時顯示數據的列表，對這個頁面進行記錄。',
  ar: 'يجب أن يعرض النظام على المستخدم قائمة الطلبات التي في السلة عند الدخول.',
};

const written = allLanguages.map((language) => {
  const sentence = sentences[language.tag] ?? sentences[`${language.tag}-Hans`];
  assert.ok(sentence, language.tag);
  return { ...language, sentence };
});

describe('the language of a document', () => {
  for (const { tag, sentence } of written)
    it(`is known by its words: ${tag}`, () => {
      assert.equal(languageOf(documentOf(`# PRD\n\n- **FR-1**: ${sentence}\n`)).tag, tag);
    });

  for (const [tag, text] of [
    [
      'pt',
      '# Requisitos: Pedidos\n\n**Autor:** Ana\n\n## Objetivos\n\n## Requisitos funcionais\n\n## Requisitos não funcionais\n\n## Critérios de aceitação\n\n**RF-1: Entrar**\n',
    ],
    [
      'de',
      '# Pflichtenheft: Konto\n\n**Autor:** Ada\n\n## Ziele\n\n## Funktionale Anforderungen\n\n**FA-1: Anmelden**\n',
    ],
    ['pl', '# Wymagania: Konto\n\n**Autor:** Ada\n\n## Cele\n\n## Wymagania funkcjonalne\n\n**WF-1: Logowanie**\n'],
  ] as const)
    it(`is told by headings and labels where there is little else: ${tag}`, () => {
      assert.equal(languageOf(documentOf(text)).tag, tag);
    });

  it('is English where nothing tells', () => {
    assert.equal(languageOf(documentOf('# PRD\n\n- **FR-1**: OAuth\n')).tag, 'en');
    assert.equal(languageOf(documentOf('# PRD\n\n**Status:** Draft\n\n## 1. Requirements\n')).tag, 'en');
    assert.equal(languageOf(documentOf('# PRD\n\n```\nder die das und mit\n```\n')).tag, 'en');
  });

  for (const { tag, sentence, written: its } of written) {
    const text = `# PRD\n\n- **FR-1**: ${sentence}\n`;

    it(`is that of what does not apply: ${tag}`, () => {
      const expected = its.because.replace('{reason}', 'x');
      checkReply(`${text}- $0[Describe it]\n`, { kind: 'notApplicable', reason: 'x' }, `${text}- ${expected}\n`);
      const [cause = ''] = its.causes;
      checkReply(
        `${text}- $0[Describe it]\n`,
        { kind: 'notApplicable', reason: `${cause} x` },
        `${text}- ${expected}\n`,
      );
    });

    it(`is that of a prompt for the reason, which is one: ${tag}`, () => {
      const { placeholders } = documentOf(`${text}\n## Costs\n\n${its.notApplicable}: [${its.reason}]\n`);
      assert.deepEqual(
        placeholders.map((placeholder) => placeholder.text),
        [`[${its.reason}]`],
      );
    });

    it(`is that of what is retired, and read so: ${tag}`, () => {
      const [open, close] = /^(?:ja|zh)/.test(tag) ? ['（', '）：'] : [' (', '): '];
      const retired = `${its.retired}${open}\${1:[${its.reason}]}${close}`;
      checkRefactoring('Retire FR-1', text.replace('FR-1', 'FR-$01'), text.replace(sentence, retired + sentence));
      const [identifier] = documentOf(`# PRD\n\n- **FR-1**: ${its.retired} (x): ${sentence}\n`).identifiers;
      assert.equal(identifier?.isRetired, true);
    });
  }

  for (const [tag, text] of [
    ['zh-Hans', '# PRD：登录\n\n- **FR-1**：登录\n- **FR-2**：退出\n'],
    ['zh-Hans', '# PRD：登录\n\n**FR-1：一**\n- 条件：\n  - 二\n'],
    ['ja', '# PRD：ログイン\n\n- **FR-1**：ログイン\n'],
    ['ko', '# PRD: 로그인\n\n- **FR-1**: 로그아웃\n'],
    ['en', '# PRD: Sign in (登录)\n\n- **FR-1**: Sign in\n'],
  ] as const)
    it(`is that of its script where its words do not tell: ${tag}`, () => {
      assert.equal(languageOf(documentOf(text)).tag, tag);
    });

  it('takes no word for a retirement that goes on', () => {
    const [identifier] = documentOf('# PRD\n\n- **FR-1**: Retirado de efectivo\n').identifiers;
    assert.equal(identifier?.isRetired, false);
  });
});
