/** A way in which the statement of a requirement is built. */
export interface RequirementForm {
  /** `EARS, event-driven`. */
  readonly name: string;
  readonly parts: string;
  /** Words that follow one another. */
  readonly words: readonly string[];
  /** The first of them begins the statement. */
  readonly isLeading: boolean;
}

/** In the order in which they are tried; a further form is one line. */
const forms: readonly RequirementForm[] = [
  form('Given/When/Then', 'context, event, outcome', 'given when then', false),
  form('EARS, unwanted behaviour', 'condition, response', 'if then shall'),
  form('EARS, complex', 'state, trigger, response', 'while when shall'),
  form('EARS, event-driven', 'trigger, response', 'when shall'),
  form('EARS, state-driven', 'state, response', 'while shall'),
  form('EARS, optional feature', 'feature, response', 'where shall'),
  form('EARS, ubiquitous', 'system, response', 'the shall'),
];
/** In words: a statement is short. */
const longest = 300;

/** The form of a statement, markup left out; undefined for free text, which is as good. */
export function requirementForm(statement: string): RequirementForm | undefined {
  const words = (statement.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).slice(0, longest);
  return forms.find(({ words: wanted, isLeading }) => {
    if (isLeading && words[0] !== wanted[0]) return false;
    let next = 0;
    for (const word of words) if (word === wanted[next]) next++;
    return next === wanted.length;
  });
}

function form(name: string, parts: string, words: string, isLeading = true): RequirementForm {
  return { name, parts, words: words.split(' '), isLeading };
}
