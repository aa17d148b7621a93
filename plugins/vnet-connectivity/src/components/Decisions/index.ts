export { Decisions } from './Decisions';
