// Files that are too large are told before they are sent.
const files = document.getElementById("files");
files.addEventListener("change", () => {
  const size = [...files.files].reduce((sum, file) => sum + file.size, 0);
  files.setCustomValidity(size > Number(files.dataset.most) ? files.dataset.told : "");
  files.reportValidity();
});
