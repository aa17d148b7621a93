export { NoWizard, WizardLink } from './WizardLink';
