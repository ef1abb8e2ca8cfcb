//! `townhall withdraw`: erases what a contributor takes back.

use super::store::{StoreFile, session};
use super::{Failure, author::Author, clock, output};
use crate::domain::{Command, Receipt};
use crate::store::{Actor, Reader, SessionRow};
use clap::Args;
use std::io::{self, IsTerminal as _, Write as _};

/// Whose words.
#[derive(Debug, Args)]
pub struct Withdraw {
    /// The session in which they were said
    #[arg(value_name = "SESSION")]
    session: String,
    /// What stands on the slip, such as 041-QX4K7-RM9CD; - reads it from standard
    /// input, so that it stands in no history of commands
    #[arg(value_name = "RECEIPT")]
    receipt: String,
    /// Do not ask whether to erase
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    author: Author,
}

pub(super) fn run(command: &Withdraw, file: &StoreFile) -> Result<(), Failure> {
    let author = command.author.initials()?;
    let receipt = receipt(&command.receipt)?;
    let mut store = file.open_existing()?;
    let reader = store.reader()?;
    let row = session(&reader, &command.session)?;
    prove(&reader, &row, &receipt)?;
    let of = reader.with_slip(row.id, receipt.serial)?;
    if of.is_empty() {
        output::note(&format!(
            "Nothing in {} bears slip {}, or it was taken back before.\n",
            row.name, receipt.serial
        ));
        return Ok(());
    }
    let mut refs = Vec::new();
    for id in &of {
        refs.extend(reader.listed(*id)?.map(|listed| listed.reference.to_string()));
    }
    let what = match of.len() {
        1 => "1 contribution".to_owned(),
        many => format!("{many} contributions"),
    };
    let refs = refs.join(" ");
    if !command.yes && !agreed(&format!("Erase {what} ({refs}) for good?"))? {
        output::note("Nothing was changed.\n");
        return Ok(());
    }
    let who = Actor { author, desk: "withdraw".to_owned() };
    let done = store.act(row.id, &who, Command::Withdraw(of), clock::now())?;
    output::print_line(&format!("Erased: {what} ({refs})"))?;
    if done.erasure_unfinished {
        output::note(
            "Another program is reading the store. The words leave its journal as soon as it lets go.\n",
        );
    }
    if !done.copies.is_empty() {
        output::note("These copies were written before and may still hold the words:\n");
        for copy in &done.copies {
            output::note(&format!("  {}\n", copy.display()));
        }
        output::note(
            "Delete them, or write them anew. Ask whoever was given one to do the same.\n",
        );
    }
    output::note("The next pack of this session says that it replaces those before it.\n");
    Ok(())
}

fn receipt(typed: &str) -> Result<Receipt, Failure> {
    let mut line = typed.to_owned();
    if typed == "-" {
        line.clear();
        io::stdin()
            .read_line(&mut line)
            .map_err(|error| Failure::could_not("the receipt could not be read").because(&error))?;
    }
    // What was typed is not repeated: it may be a whole secret.
    line.trim().parse().map_err(|error| {
        Failure::wrong_input("that is no receipt")
            .because(&error)
            .hint("A receipt has a number and two groups of five signs: 041-QX4K7-RM9CD")
    })
}

/// Whether the receipt is one that was printed for the session.
fn prove(reader: &Reader, row: &SessionRow, receipt: &Receipt) -> Result<(), Failure> {
    let printings = reader.printings(row.id)?;
    let mut slips = printings.iter().flat_map(|printing| &printing.slips);
    if slips.any(|slip| slip.is_of(receipt)) {
        return Ok(());
    }
    Err(Failure::wrong_input(format!("no slip printed for {} has this receipt", row.name))
        .hint("Check each sign, and the session: `townhall sessions` lists them."))
}

/// Asks on the terminal; elsewhere nobody can answer.
fn agreed(question: &str) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::wrong_input("nobody is there to say yes")
            .hint("Add --yes to erase without being asked."));
    }
    eprint!("{question} [y/N] ");
    let _ = io::stderr().flush();
    let mut answer = String::new();
    io::stdin()
        .read_line(&mut answer)
        .map_err(|error| Failure::could_not("the answer could not be read").because(&error))?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}
