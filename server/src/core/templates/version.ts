/** `1.9` is older than `1.10`; what is no number is compared as text. */
export function isOlder(version: string, than: string): boolean {
  const parts = version.split(/[.-]/);
  const others = than.split(/[.-]/);
  for (let index = 0; index < Math.max(parts.length, others.length); index++) {
    const part = parts[index] ?? '0';
    const other = others[index] ?? '0';
    if (part === other) continue;
    const areNumbers = /^\d+$/.test(part) && /^\d+$/.test(other);
    if (areNumbers && Number(part) === Number(other)) continue;
    return areNumbers ? Number(part) < Number(other) : part < other;
  }
  return false;
}
