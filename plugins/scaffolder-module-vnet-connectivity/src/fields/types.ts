import type { ApiHolder } from '@backstage/core-plugin-api';
import type { FormData } from '../form/formData';
import type { Validation } from '../form/validation';

/** The props of a field of the wizard: the part of the form library's props that is used here. */
export interface FieldProps<T> {
  /** Name of the field in the form. */
  readonly name: string;
  readonly formData?: T;
  readonly onChange: (value: T | undefined) => void;
  readonly formContext?: { readonly formData?: FormData };
  readonly schema?: {
    readonly title?: string;
    readonly description?: string;
    readonly type?: string | string[];
  };
  readonly uiSchema?: Readonly<Record<string, unknown>>;
  readonly required?: boolean;
  /** The errors of the validation when the user last submitted the step. */
  readonly rawErrors?: readonly string[];
}

/** One field of the wizard, for either frontend system. */
export interface FieldDefinition<T> {
  /** The `ui:field` of a template. */
  readonly name: string;
  readonly component: (props: FieldProps<T>) => JSX.Element | null;
  readonly validation?: (
    value: T,
    validation: Validation,
    context: { readonly apiHolder: ApiHolder; readonly formData: FormData },
  ) => void | Promise<void>;
}

/** The whole form with the newest value of this field in it. */
export function formOf<T>({
  name,
  formData,
  formContext,
}: Pick<FieldProps<T>, 'name' | 'formData' | 'formContext'>): FormData {
  return { ...formContext?.formData, [name]: formData };
}
