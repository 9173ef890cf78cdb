import { expect, it } from 'vitest';
import { faultOf } from './password-rules';

const owner = { email: 'j.mwakyusa@afya.go.tz', firstname: 'Juma', lastname: "Mwakyusa-Ng'ombe" };

it.each([
  ['Siri Yangu 2026', null],
  ['embe dafu pera ndizi', null],
  ['密码很长的一句话没有人知道啊是的', null],
  ['Siri Yangu 202', 'password-short'],
  ['passwordpassword', 'password-common'],
  ['!!Passwordpassword99', 'password-common'],
  ['qwertyqwertyqwerty', 'password-common'],
  ['11111111111111111111', 'password-common'],
  ['embe dafu MWAKYUSA', 'password-personal'],
  ['embe dafu pera Tovuti', 'password-personal'],
  ['nyumba ya juma mjini', 'password-personal'],
])('%s: %s', (password, fault) => {
  expect(faultOf(password, owner)).toBe(fault);
});

it('takes a password of somebody about whom nothing is known', () => {
  expect(faultOf('embe dafu pera ndizi', {})).toBe(null);
});
