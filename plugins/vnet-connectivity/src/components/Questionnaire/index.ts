export { Questionnaire as default } from './Questionnaire';
