export { Citation } from './Citation';
