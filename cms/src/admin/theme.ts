/** The admin's green in the place of Strapi's purple; the other colours stay, as their contrast is proven. */
const light = {
  primary100: '#e9f5ee',
  primary200: '#c3e3cf',
  primary500: '#1f7a43',
  primary600: '#196637',
  primary700: '#12502a',
  buttonPrimary500: '#1f7a43',
  buttonPrimary600: '#196637',
};

const dark = {
  primary100: '#14301f',
  primary200: '#1f5233',
  primary500: '#4fb477',
  primary600: '#6cc68f',
  primary700: '#8fd8ab',
  buttonPrimary500: '#1f7a43',
  buttonPrimary600: '#196637',
};

export const theme = { light: { colors: light }, dark: { colors: dark } };
