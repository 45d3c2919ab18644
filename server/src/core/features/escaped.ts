const inline =
  /[\\`[\]~$|*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[\p{L}/!?])|(?<=<[\p{L}/!?][^<>]{0,60})>|&(?=[#\w]+;)|:(?=\/\/)|(?<=\bwww)\.|@(?=[\w-])/giu;
const atStart = /^(\s*)(?:(\d+)(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|#{1,6}(?:\s|$)|>))/u;

/** Text as it is: no link, image, code or HTML comes out of it, and no address becomes a link. Only what would be markup is escaped. */
export function escaped(text: string): string {
  return text.replace(inline, '\\$&').replace(atStart, '$1$2\\');
}
