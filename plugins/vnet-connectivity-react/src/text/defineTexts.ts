/** Values that fill the `{{placeholders}}` of a text; `count` also chooses between `_one` and `_other`. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The names by which a set of texts can be asked for. */
export type TextKey<T> = keyof T extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K & string
  : never;

/** Looks a text up and fills it in. */
export type Translate<T> = (key: TextKey<T>, values?: TextValues) => string;

/**
 * Turns the texts of a package into a function that looks them up.
 * The texts have the form of the messages of Backstage's `createTranslationRef`.
 */
export function defineTexts<const T extends Readonly<Record<string, string>>>(
  texts: T,
): Translate<T> {
  const all: Readonly<Record<string, string>> = texts;
  return (key, values = {}) => {
    const text =
      all[`${key}_${values.count === 1 ? 'one' : 'other'}`] ?? all[key];
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) => {
      const value = values[name];
      return typeof value === 'number'
        ? value.toLocaleString('en-US')
        : value ?? '';
    });
  };
}
