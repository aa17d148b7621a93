export { OptionSection } from './OptionSection';
