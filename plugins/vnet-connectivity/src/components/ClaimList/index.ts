export { ClaimList } from './ClaimList';
