export type { ArmForm } from './arm/forms';
export type { ArmNote } from './arm/missing';
export { DocumentTooLarge, formsOfDocument } from './recognise';
export type { FormOfDocument } from './recognise';
