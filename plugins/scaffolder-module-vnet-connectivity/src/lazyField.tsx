import type { ComponentType } from 'react';
import { lazy, Suspense } from 'react';
import type { FieldDefinition, FieldProps } from './fields';

/** A field whose code is loaded when a form shows or checks it; the rest of the form does not wait. */
export function lazyField<T>(
  name: string,
  load: () => Promise<FieldDefinition<T>>,
): FieldDefinition<T> {
  const Field = lazy<ComponentType<FieldProps<T>>>(async () => ({
    default: (await load()).component,
  }));
  return {
    name,
    component: props => (
      <Suspense fallback={<div />}>
        <Field {...props} />
      </Suspense>
    ),
    validation: async (value, validation, context) => {
      const field = await load();
      await field.validation?.(value, validation, context);
    },
  };
}
