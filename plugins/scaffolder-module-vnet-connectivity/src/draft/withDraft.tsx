import type { FieldDefinition, FieldProps } from '../fields';
import { formOf } from '../fields/types';
import { useKeptDraft } from './useKeptDraft';

/** The field, which keeps what the form around it holds. */
export function withDraft<T>(field: FieldDefinition<T>): FieldDefinition<T> {
  const { component: Field } = field;
  function KeptField(props: FieldProps<T>) {
    useKeptDraft(formOf(props), props.name);
    return <Field {...props} />;
  }
  return { ...field, component: KeptField };
}
