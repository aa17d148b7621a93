export { DesignLink as default } from './DesignLink';
