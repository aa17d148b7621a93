export { OptionPicture } from './OptionPicture';
