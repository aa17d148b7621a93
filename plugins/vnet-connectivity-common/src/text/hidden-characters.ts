/**
 * Joiners where they are seen, because they change the shape of what stands beside them: U+200D between pictograms, which
 * makes one emoji of several, and either joiner behind the virama of an Indic script and before a letter; U+200C behind an
 * Arabic or Persian letter that otherwise joins the next one. Anywhere else two texts with and without a joiner look the
 * same.
 *
 * Source: RFC 5892, appendix A.1 and A.2 (contextual rules for joiners), narrowed to the letters of common use.
 */
const visibleJoiner = [
  String.raw`(?<=\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d](?=\p{L})`,
  String.raw`(?<=[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u0649\u064a\u067e\u0686\u06a9\u06af\u06cc])\u200c(?=\p{Script=Arabic})`,
].join('|');

/**
 * Characters that a reader does not see, or takes for something else: controls and line breaks, formatting characters
 * (bidirectional marks, zero-width characters, tags), halves of characters, private use, characters that Unicode allows
 * a display to ignore, and every space but the plain one. A reviewer of a file with one of them sees another text than
 * the one that is built. Exceptions are {@link visibleJoiner}, and U+FE0F behind a pictogram, which every keyboard for
 * emoji writes. Letters that look alike are not among them: they are seen, and names that become resources are ASCII.
 *
 * Sources: Unicode Technical Report 36 (security considerations), Unicode Standard Annex 9 (bidirectional algorithm).
 */
const hidden = new RegExp(
  String.raw`(?!(?<=\p{Extended_Pictographic})\ufe0f|${visibleJoiner})[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?! )\p{Zs}`,
  'u',
);
const everyHidden = new RegExp(hidden, 'gu');

/** Common names of some of them. */
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
  // A shortcut for almost every text.
  if (/^[ -~]*$/.test(text)) return undefined;
  const found = hidden.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  const name =
    names[code] ?? (/\p{Zs}/u.test(found[0]) ? 'a space' : undefined);
  return name ? `${notationOf(code)} (${name})` : notationOf(code);
}

/** A text in which every hidden character is written as `U+202E`, so that it can be read and printed. @public */
export function withVisibleCharacters(text: string): string {
  return text.replace(everyHidden, character =>
    notationOf(character.codePointAt(0) ?? 0),
  );
}

/** True if a text has any visible character. */
export function hasVisibleText(text: string): boolean {
  return text.replace(everyHidden, '').trim() !== '';
}

function notationOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
