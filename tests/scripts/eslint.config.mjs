// Faults in the scripts of the site that no type shows; the compiler knows the browser's own names.
import js from "@eslint/js";

export default [js.configs.recommended, { languageOptions: { ecmaVersion: 2022, sourceType: "module" }, rules: { "no-undef": "off" } }];
