import { useEffect } from 'react';

/**
 * Writes a value into the form where there is none at all, because a field without a value is not validated.
 * Runs after every drawing, because a form loses one of two values that are written at the same time.
 */
export function useInitialValue<T>(
  formData: unknown,
  initialValue: T,
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    if (formData === undefined) onChange(initialValue);
  });
}
