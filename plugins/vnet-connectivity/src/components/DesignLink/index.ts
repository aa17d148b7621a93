export { DesignLink } from './DesignLink';
