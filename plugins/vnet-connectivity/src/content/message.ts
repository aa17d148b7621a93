/**
 * A text of the page, which a portal can translate: its key in translations, and the English words. Claims, headings
 * and captions may hold the markup of `markup.ts`; everything else is plain.
 */
export interface Message<
  Key extends string = string,
  English extends string = string,
> {
  readonly key: Key;
  readonly english: English;
}

export function message<Key extends string, English extends string>(
  key: Key,
  english: English,
): Message<Key, English> {
  return { key, english };
}

/** Formats a message in the language of the reader, with its `{{placeholders}}` filled in. */
export type FormatMessage = (
  words: Message,
  values?: Readonly<Record<string, unknown>>,
) => string;

/** Every message that a piece of content is made of. */
export type MessageIn<Content> = Content extends Message
  ? Content
  : Content extends readonly (infer Item)[]
  ? MessageIn<Item>
  : Content extends object
  ? MessageIn<Content[keyof Content]>
  : never;

export function messagesIn(content: unknown): readonly Message[] {
  if (typeof content !== 'object' || content === null) return [];
  return isMessage(content)
    ? [content]
    : Object.values(content).flatMap(messagesIn);
}

function isMessage(content: object): content is Message {
  return 'key' in content && 'english' in content;
}
