import { useEffect, useState } from 'react';
import { LabelledTextField } from './LabelledTextField';

/** Props of {@link KeyField}. */
export interface KeyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Keys that are taken by others. */
  readonly taken: readonly string[];
  readonly onChange: (value: string) => void;
  readonly error?: boolean;
  readonly helperText?: string;
  readonly takenText: string;
  readonly emptyText: string;
}

/**
 * A field for the key of a record's entry. An empty key, and one that another entry has, is not taken over, and is
 * reported.
 */
export function KeyField({
  value,
  taken,
  onChange,
  takenText,
  emptyText,
  error,
  helperText,
  ...field
}: KeyFieldProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const problem = problemOf(draft);
  function problemOf(key: string) {
    if (key === '') return emptyText;
    return taken.includes(key) ? takenText : undefined;
  }
  return (
    <LabelledTextField
      {...field}
      fullWidth
      value={draft}
      error={error || problem !== undefined}
      helperText={problem ?? helperText}
      inputProps={{ spellCheck: false, autoComplete: 'off' }}
      onChange={event => {
        const key = event.target.value.trim();
        setDraft(key);
        if (!problemOf(key)) onChange(key);
      }}
      onBlur={() => setDraft(value)}
    />
  );
}
