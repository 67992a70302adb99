// The reader's own browser sent the form this link confirms: press the button for her.
document.querySelector("form[data-at-once]")?.requestSubmit();
