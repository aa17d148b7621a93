export { asRecord, isEmpty } from '../records';
export { formSectionOf, formSections } from './form-sections';
export type { FormSection } from './form-sections';
export * from './network-form';
export { formQuestions, formOptions } from './options';
export type { FormOption, FormQuestion, Refusal } from './options';
export { readablePart } from './readable-part';
export { readDocument, rewrite } from './rewrite';
export {
  fieldsOfSpec,
  formOfFields,
  specOfForm,
  withFormSection,
} from './spec-of-form';
export { isBlankAt, isAboutMissingValue } from './readable-part';
