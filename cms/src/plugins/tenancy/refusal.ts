export { refusal } from '../../platform/refusal';
