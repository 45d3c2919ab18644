/** Letters that identifiers are made of, Latin and Cyrillic: `FR-1`, `ФТ-1`. In a class of a pattern, as the next ones. */
export const capitals = 'A-ZЀ-ЯҐ';
export const smallLetters = 'a-zа-џґ';
