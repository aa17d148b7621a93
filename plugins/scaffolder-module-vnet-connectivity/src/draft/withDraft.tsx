import { useEffect } from 'react';
import type { FieldDefinition, FieldProps } from '../fields';
import { formOf } from '../fields/types';
import type { FormData } from '../form/formData';
import { historyEntry, keptPart, templateAt, writeDraft } from './draft';
import { noteField } from './position';
import { settleAddress } from './restore';

/** Keeps what a form holds and that this field of it was shown, for a reload and for the way back. */
export function useKeptDraft(form: FormData, field: string): void {
  const kept = keptPart(form);
  const text = JSON.stringify(kept);
  useEffect(() => noteField(field), [field]);
  useEffect(() => {
    settleAddress();
    const template = templateAt(window.location.pathname);
    // A form in which nothing was entered replaces nothing.
    if (template === undefined || text === undefined) return;
    writeDraft(template, {
      formData: JSON.parse(text),
      savedAt: new Date().toISOString(),
      entry: historyEntry(window),
      field,
    });
  }, [text, field]);
}

/** The field, which keeps what the form around it holds. */
export function withDraft<T>(field: FieldDefinition<T>): FieldDefinition<T> {
  const { component: Field } = field;
  function KeptField(props: FieldProps<T>) {
    useKeptDraft(formOf(props), props.name);
    return <Field {...props} />;
  }
  return { ...field, component: KeptField };
}
