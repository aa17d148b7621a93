export * from './network-form';
export {
  fieldsOfSpec,
  formOfFields,
  specOfForm,
  withFormSection,
} from './spec-of-form';
