export { Words } from './Words';
