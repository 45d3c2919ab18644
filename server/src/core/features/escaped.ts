/** Text as it is: no link, image, code or HTML comes out of it. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&$:-]/g, '\\$&');
}
