import { isEmpty } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect } from 'react';

/**
 * Writes a value into the form where there is none, so that it holds what the field shows.
 * Runs after every drawing, because a form loses one of two values that are written at the same time.
 */
export function useDefaultValue<T>(
  formData: unknown,
  defaultValue: T | undefined,
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    if (isEmpty(formData) && !isEmpty(defaultValue)) {
      onChange(defaultValue as T);
    }
  });
}
