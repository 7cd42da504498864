using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NieuwsHulpEnScholen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "contactpersonen",
                table: "organisatie",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "gecontroleerd_op",
                table: "organisatie",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "po_herinnerd_op",
                table: "gesprek",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "vo_herinnerd_op",
                table: "gesprek",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "hulpvraag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vraagsteller_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    helpdesk_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    onderwerp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gesteld_op = table.Column<long>(type: "INTEGER", nullable: false),
                    laatste_op = table.Column<long>(type: "INTEGER", nullable: false),
                    regels_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hulpvraag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nieuwsbericht",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    tekst = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    voor = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    dag = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    van = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    tot = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    gepubliceerd_op = table.Column<long>(type: "INTEGER", nullable: true),
                    ingetrokken_op = table.Column<long>(type: "INTEGER", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nieuwsbericht", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nieuwslezing",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nieuwsbericht_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nieuwslezing", x => new { x.account_id, x.nieuwsbericht_id });
                    table.ForeignKey(
                        name: "fk_nieuwslezing_nieuwsbericht_nieuwsbericht_id",
                        column: x => x.nieuwsbericht_id,
                        principalTable: "nieuwsbericht",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraag_account_id",
                table: "hulpvraag",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraag_helpdesk_id_status",
                table: "hulpvraag",
                columns: new[] { "helpdesk_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_nieuwsbericht_organisatie_id",
                table: "nieuwsbericht",
                column: "organisatie_id");

            migrationBuilder.CreateIndex(
                name: "ix_nieuwslezing_nieuwsbericht_id",
                table: "nieuwslezing",
                column: "nieuwsbericht_id");

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hulpvraag");

            migrationBuilder.DropTable(
                name: "nieuwslezing");

            migrationBuilder.DropTable(
                name: "nieuwsbericht");

            migrationBuilder.DropColumn(
                name: "contactpersonen",
                table: "organisatie");

            migrationBuilder.DropColumn(
                name: "gecontroleerd_op",
                table: "organisatie");

            migrationBuilder.DropColumn(
                name: "po_herinnerd_op",
                table: "gesprek");

            migrationBuilder.DropColumn(
                name: "vo_herinnerd_op",
                table: "gesprek");
        }
    }
}
