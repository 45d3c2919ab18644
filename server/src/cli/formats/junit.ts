import type { Report } from '../report.ts';

/** JUnit XML: a suite for each file, and in it a failure for each finding. A file without any has one test that passes. */
export function asJunit({ findings, files }: Report): string {
  const suites = files.map(({ file, path }) => {
    const found = findings.filter((finding) => finding.path === path);
    const cases = found.map(({ line, column, severity, rule, message }) => {
      const place = `line ${String(line)}, column ${String(column)}`;
      const attributes = `message="${escaped(message)}" type="${severity}"`;
      return (
        `    <testcase name="${escaped(`${rule.id}, ${place}`)}" classname="${escaped(file)}">\n` +
        `      <failure ${attributes}>${escaped(`${file}:${String(line)}:${String(column)} ${message}`)}</failure>\n` +
        '    </testcase>\n'
      );
    });
    const passed = `    <testcase name="specwright" classname="${escaped(file)}" />\n`;
    const count = `tests="${String(Math.max(1, found.length))}" failures="${String(found.length)}" errors="0"`;
    return `  <testsuite name="${escaped(file)}" ${count}>\n${cases.join('') || passed}  </testsuite>\n`;
  });
  const tests = files.reduce(
    (sum, { path }) => sum + Math.max(1, findings.filter((finding) => finding.path === path).length),
    0,
  );
  const count = `tests="${String(tests)}" failures="${String(findings.length)}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="specwright" ${count}>\n${suites.join('')}</testsuites>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the characters that XML cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/\s/.test(character) ? ' ' : '\ufffd'))
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
