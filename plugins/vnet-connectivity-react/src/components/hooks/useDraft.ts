import { useEffect, useRef, useState } from 'react';

/**
 * The text of a field whose value is something other than text.
 * While someone types, the text stays as typed; it is taken over from the value when that changes from outside.
 */
export function useDraft<T>(
  value: T,
  format: (value: T) => string,
  parse: (text: string) => T,
): readonly [text: string, setText: (text: string) => void] {
  const formatted = format(value);
  const [draft, setDraft] = useState(formatted);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    if (format(parse(latest.current)) !== formatted) setDraft(formatted);
    // Only a change of the value counts: format and parse are new functions at every render, but equal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [formatted]);
  return [draft, setDraft];
}
