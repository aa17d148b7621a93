export { LearnPage } from './LearnPage';
export { LearnPageMain } from './LearnPageMain';
