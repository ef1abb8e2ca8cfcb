//! `session.json` against its own schema, and back into the structs.

use super::hall::{Hall, packed, read};
use serde_json::Value;
use townhall::pack::Audience;
use townhall::pack::session_file::SessionFile;

fn json(place: &tempfile::TempDir, file: &str) -> Value {
    serde_json::from_str(&read(place, file)).unwrap()
}

#[test]
fn it_keeps_to_its_schema_for_every_audience() {
    for hall in [Hall::evening(120), Hall::hostile(), Hall::empty().counted()] {
        for audience in Audience::ALL {
            let place = packed(&hall, audience, "en");
            let schema = json(&place, "data/session.schema.json");
            let session = json(&place, "data/session.json");
            let validator = jsonschema::validator_for(&schema).unwrap();
            let errors: Vec<_> = validator.iter_errors(&session).map(|e| e.to_string()).collect();
            assert!(errors.is_empty(), "{audience}: {errors:?}");
            let mut broken = session;
            broken["as_of"] = Value::Null;
            assert!(!validator.is_valid(&broken));
        }
    }
}

#[test]
fn the_team_gets_everything_back() {
    let hall = Hall::hostile();
    let place = packed(&hall, Audience::Internal, "en");
    let text = read(&place, "data/session.json");
    let file: SessionFile = serde_json::from_str(&text).unwrap();
    assert_eq!(file.head.plan, hall.session.plan);
    assert_eq!(file.head.codebook, hall.session.codebook);
    assert_eq!(file.head.details.title, hall.session.details.title);
    assert_eq!(file.contributions.len(), hall.listed.len());
    for (json, listed) in file.contributions.iter().zip(&hall.listed) {
        let one = &listed.contribution;
        // To the letter, also where the CSV shows a picture of a control character.
        assert_eq!(json.text.as_ref(), Some(&one.words.text));
        assert_eq!(json.original_text, one.words.original);
        let work = json.work.as_ref().unwrap();
        assert_eq!(work.id, one.id.to_string());
        assert_eq!(work.seat, one.seat.map(|seat| seat.to_string()));
        assert_eq!(work.author, "BK");
    }
    let harmful = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!text.contains(harmful));
}

#[test]
fn tags_name_their_coder_to_the_team_only() {
    let hall = Hall::evening(120);
    let read_as = |audience| -> SessionFile {
        let place = packed(&hall, audience, "en");
        serde_json::from_str(&read(&place, "data/session.json")).unwrap()
    };
    let team = read_as(Audience::Internal);
    for (json, listed) in team.contributions.iter().zip(&hall.listed) {
        let coders: Vec<_> = json.tags.iter().map(|tag| tag.coder.clone().unwrap()).collect();
        let known: Vec<_> = listed.contribution.tags.iter().map(|tag| tag.coder.clone()).collect();
        assert_eq!(coders, known);
    }
    let council = read_as(Audience::Council);
    assert!(council.contributions.iter().flat_map(|one| &one.tags).all(|tag| tag.coder.is_none()));
    assert!(council.contributions.iter().all(|one| one.work.is_none()));
    assert!(council.contributions.iter().any(|one| one.wording_withheld && one.text.is_none()));
}
