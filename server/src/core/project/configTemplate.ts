import type { ConfigKey } from '../dialects/iosmConfig.ts';
import { configKeys } from '../dialects/iosmConfig.ts';
import { grouped } from './gateConfig.ts';

/** The lines of a key or a section of `iosm.yaml` with the values of the template; of the whole file for an empty path. */
export function configLines(path: string, indent: string): readonly string[] {
  const name = path === '' ? 'iosm' : path.slice(path.lastIndexOf('.') + 1);
  const leaf = configKeys.find((key) => key.path === path);
  if (leaf !== undefined) return [`${indent}${name}: ${written(leaf.usual)}`];
  const keys = configKeys.filter((key) => key.isRequired && (path === '' || key.path.startsWith(`${path}.`)));
  const below = [...grouped(keys, path).keys()].flatMap((child) =>
    configLines(path === '' ? child : `${path}.${child}`, `${indent}  `),
  );
  return [`${indent}${name}:`, ...below];
}

export function written(value: ConfigKey['usual']): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}
