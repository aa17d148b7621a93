export * from './network-form';
export { formQuestions, formOptions } from './options';
export type { FormOption, FormQuestion } from './options';
export { readablePart } from './readable-part';
export {
  fieldsOfSpec,
  formOfFields,
  specOfForm,
  withFormSection,
} from './spec-of-form';
export { isBlankAt, isYetToCome } from './yet-to-come';
