/** Words that decide what is a placeholder. All are compared in lower case. */

/** At the beginning of brackets: filled in later for certain. */
export const sentinels: readonly string[] = words(`
  to be replaced by, needs clarification, to be determined, to be defined, to be filled, to be added,
  to be completed, to be confirmed, to be decided, to be populated, to be specified, to be agreed, fill in, insert, placeholder, replace, tbd, tba, todo, tbc, fixme,
  por definir, à définir, à compléter, zu klären, noch offen, 明確化必要, 要明確化, 要確認, 未定, 待定, 待补充, 待确认
`);

/** Written with a colon, these are placeholders inside code as well. */
export const codeSentinels: readonly string[] = words(`
  to be replaced by, needs clarification
`);

/** A marker behind one of these words, or before `marker`, is only spoken of. */
export const mentionWords: readonly string[] = words(`
  no, use, any, all, with, remaining, the, without, preserve
`);

/** First words of a prompt: `[Describe …]`, `[Who is affected]`. */
export const promptVerbs: readonly string[] = words(`
  add, additional, brief, choose, clear, concise, define, describe, detail, detailed, document, enter, explain,
  explicitly, give, high-level, how, identify, if, include, key, link, list, measurable, name, note, optional,
  other, outline, primary, provide, reason, repeat, select, short, specific, specify, state, summarize, summary,
  what, when, where, which, who, whom, why, write, your
`);

/** Those of them that ask an author to write, and never stand on a button. */
export const requestVerbs: readonly string[] = words(`
  define, describe, explain, identify, outline, provide, specify, summarize
`);

/** They begin what is asked for inside a sentence: `by [specific percentage]`. */
export const promptAdjectives: readonly string[] = words(`
  actual, another, appropriate, current, desired, expected, intended, relevant, some, specific, target, your
`);

/** Before a bracket, these words say that the sentence goes on with it: `within [number of days]`. */
export const sentenceWords: readonly string[] = words(`
  a, an, the, this, our, their, its, every, each, of, by, to, for, in, on, at, with, within, without, from, as, is, are,
  be, than, per, via, under, over, between, into, using, through, and, or, that, shall, must, should, will, can, want,
  when, then, given, if, while, where, until, after, before
`);

/** Behind these, a bracket may hold what is to be done: `shall [log something]`. */
export const modals: readonly string[] = words(`
  can, must, shall, should, will
`);

/** Behind these, a bracket in capitals is a marker that is spoken of: `every [ASSUMPTION]`. */
export const countingWords: readonly string[] = words(`
  all, any, each, every, no
`);

/** With a number or a letter behind it, something to be looked up: `[Figure 1]`, `[RFC 2119]`. */
export const referenceWords: readonly string[] = words(`
  annex, appendix, art, article, chapter, clause, figure, fig, issue, line, page, section, sec, table, adr, rfc, iso, iec,
  ieee, nist
`);

/** Single words that stand for something to be filled. */
export const promptWords: readonly string[] = words(`
  action, actor, answer, approach, assumption, author, benefit, capability, category, company, component,
  condition, constraint, context, count, criterion, criteria, customer, date, deadline, decision, description,
  details, email, entity, event, example, expected, feature, framework, function, goal, goals, impact, input,
  issue, item, language, link, location, metric, milestone, mitigation, module, month, name, number, objective,
  outcome, output, owner, path, percentage, person, persona, phase, platform, precondition, problem, product, project,
  purpose, question, quantity, rationale, reason, requirement, resource, response, result, risk, role, scenario,
  scope, section, service, solution, stakeholder, strategy, system, target, task, team, technology, text,
  threshold, time, timeframe, timeline, title, topic, type, unit, url, user, username, value, version, week, who,
  year, nombre, fecha, descripción, versión, título, nom, auteur, titre, datum, beschreibung, titel, имя, название, дата,
  автор, описание, версия, 名前, 氏名, 日付, 説明, 機能名, 姓名, 日期, 名称, 描述, 功能名称
`);

/** In brackets these are labels, not prompts: `[P]`, `[MVP]`, `[DONE]`. */
export const tagWords: readonly string[] = words(`
  added, all, api, backend, blocked, changed, critical, db, deprecated, done, draft, e2e, error, fact, fixed,
  frontend, high, important, info, low, may, medium, modified, must, mvp, na, new, n/a, no, note, observation, ok,
  optional, parallel, polish, removed, renamed, required, setup, should, skip, skipped, ui, unit, warning, wip, yes
`);

/** A bracketed word in a heading behind one of these labels names a thing of the code: `### Entity: [User]`. */
export const nameLabels: readonly string[] = words(`
  entity, interface, class, model, function, method, type, table, module, component, struct, enum
`);

/** What option lists choose from. */
export const optionWords: readonly string[] = words(`
  draft, review, in review, under review, approved, implemented, active, deprecated, superseded, proposed,
  accepted, rejected, planning, planned, in progress, not started, complete, completed, done, doing, todo, blocked,
  open, closed, resolved, pending, released, final, archived, ready, must, should, could, won't, may, must have,
  should have, could have, won't have, nice to have, low, medium, high, very high, critical, p0, p1, p2, p3, p4,
  yes, no, partial, pass, fail, skip, success, failed, easy, hard, s, m, l, xl, none, excellent, good, acceptable,
  needs work, approve, block, greenfield, brownfield, borrador, aprobado, en revisión, implementado
`);

/** Those that requirements and documents are given, and hardly ever what a product deals with. */
export const authorsOptions: readonly string[] = words(`
  draft, review, in review, under review, approved, implemented, deprecated, superseded, proposed, accepted, rejected, must,
  should, could, won't, may, must have, should have, could have, won't have, nice to have, greenfield, brownfield
`);

/** Labels whose value is picked from a list. */
export const optionLabels: readonly string[] = words(`
  approach, category, complexity, confidence, criticality, decision, effort, impact, likelihood, outcome, phase,
  priority, probability, rating, recommendation, result, risk, severity, stage, state, status, type, estado,
  prioridad, statut, priorité, статус, приоритет, 状态, 状態, 优先级, 優先度
`);

/** Labels of the status of a whole document. */
export const statusLabels: readonly string[] = words(`
  status, document status, doc status, prd status, spec status, approval status, estado, статус, 状态, 状態
`);

/** Labels of the day on which a document is written. */
export const writingDates: readonly string[] = words(`
  date, created, creation date, created on, created at, updated, last updated, last update, last modified, modified,
  last revised, revised, version date, document date, fecha, datum, erstellt am, дата, 作成日, 更新日, 最終更新, 日期
`);

/** Labels and prompts that ask for a person. */
export const ownerWords: readonly string[] = words(`
  owner, document owner, doc owner, product owner, author, authors, author name, owner name, your name, written by,
  prepared by, created by, assignee, responsible, reviewer, maintainer, lead, tech lead, dri, driver, contact,
  product manager, pm, autor, autorin, responsable, автор, владелец, 作成者, 作者, 负责人
`);

/** A document with one of these has been found complete by somebody. */
export const settledStatuses: readonly string[] = words(`
  approved, accepted, implemented, released, final, active, complete, completed, done, published, ratified, signed off,
  aprobado, implementado, genehmigt, freigegeben, abgenommen, утверждено, 承認済み, 已批准
`);

/** Element names of HTML that prose uses; `<Name>` is none of them. */
export const htmlElements: readonly string[] = words(`
  a, abbr, b, blockquote, body, br, button, caption, center, cite, code, col, dd, del, details, div, dl, dt, em,
  figure, font, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, kbd, label, li,
  link, main, mark, meta, nav, ol, option, p, pre, script, section, select, small, span, strong, style, sub,
  summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, title, tr, u, ul, video
`);

function words(list: string): readonly string[] {
  return list.split(',').map((word) => word.trim());
}
