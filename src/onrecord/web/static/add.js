// What is too large is told before it is sent.
const files = document.getElementById("files"), text = document.getElementById("text");
const bytes = (written) => new TextEncoder().encode(written).length;

const check = (field, size) => field.setCustomValidity(size > Number(field.dataset.most) ? field.dataset.told : "");

files.addEventListener("change", () => {
  check(files, [...files.files].reduce((sum, file) => sum + file.size, 0));
  files.reportValidity();
});
text.addEventListener("input", () => check(text, text.value.length * 3 > Number(text.dataset.most) ? bytes(text.value) : 0));
