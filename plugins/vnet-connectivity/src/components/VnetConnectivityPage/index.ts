export { VnetConnectivityPage } from './VnetConnectivityPage';
