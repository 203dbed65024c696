import spacy

TEXT = "« Le col rouvrira samedi », a promis Aline Verdan, la préfète."


def test_a_pipeline_of_the_user_gets_the_statements():
    nlp = spacy.blank("fr")
    nlp.add_pipe("onrecord", config={"fast": True})
    doc = nlp(TEXT)
    (statement,) = doc._.statements
    assert statement.name == "Aline Verdan"
    (span,) = statement.content
    assert doc.char_span(*span).text == "Le col rouvrira samedi"
