/**
 * Characters that a reader does not see, or takes for something else: controls and line breaks, formatting characters
 * (bidirectional marks, zero-width characters, tags), halves of characters, private use, what Unicode lets a display
 * leave out, and every space but the plain one. Whoever reviews a file with one of them reviews another text than the
 * one that is built. Joiners and other zero-width characters are among them although some scripts and emoji need them:
 * a name that cannot be told from another by looking is worse than one that is spelled more simply. The one exception
 * is U+FE0F behind a pictogram, which every keyboard for emoji writes.
 *
 * Sources: Unicode Technical Report 36 (security considerations), Unicode Standard Annex 9 (bidirectional algorithm).
 */
const hidden =
  /(?!(?<=\p{Extended_Pictographic})\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?! )\p{Zs}/u;
const everyHidden = new RegExp(hidden, 'gu');

/** What people know some of them by. */
const names: Readonly<Record<number, string>> = {
  0x00: 'null',
  0x09: 'tab',
  0x0a: 'line break',
  0x0d: 'line break',
  0x1b: 'escape',
  0x85: 'line break',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x061c: 'Arabic letter mark',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'narrow no-break space',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0x3000: 'ideographic space',
  0xfeff: 'zero-width no-break space',
};

/** The first hidden character of a text as `U+202E (right-to-left override)`; undefined where there is none. */
export function hiddenCharacterIn(text: string): string | undefined {
  // Almost every text.
  if (/^[ -~]*$/.test(text)) return undefined;
  const found = hidden.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  const name =
    names[code] ?? (/\p{Zs}/u.test(found[0]) ? 'a space' : undefined);
  return name ? `${notationOf(code)} (${name})` : notationOf(code);
}

/** A text in which every hidden character is written as `U+202E`, so that it can be read and printed. */
export function withVisibleCharacters(text: string): string {
  return text.replace(everyHidden, character =>
    notationOf(character.codePointAt(0) ?? 0),
  );
}

/** Whether there is anything in a text that can be seen. */
export function hasVisibleText(text: string): boolean {
  return text.replace(everyHidden, '').trim() !== '';
}

function notationOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
