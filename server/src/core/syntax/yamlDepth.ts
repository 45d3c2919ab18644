/** YAML nested deeper than this is not read. */
export const deepestYaml = 64;

/** An upper bound for the nesting of a YAML text, in linear time: the YAML parser recurses and has no limit of its own. */
export function depthOfYaml(content: string): number {
  let depth = 0;
  let flow = 0;
  const indents: number[] = [];
  for (const line of content.split(/\r\n|\n|\r/)) {
    const indent = line.length - line.trimStart().length;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    let inLine = 0;
    for (const character of line) {
      if (character === '[' || character === '{') flow++;
      else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
      else if (character === '-' || character === '?' || character === ':') inLine++;
      depth = Math.max(depth, indents.length + flow + (inLine > deepestYaml ? inLine : 0));
    }
  }
  return depth;
}
