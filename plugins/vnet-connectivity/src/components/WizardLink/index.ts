export { WizardLink } from './WizardLink';
